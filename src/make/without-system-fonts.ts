import os from 'node:os'
import process from 'node:process'
import { isDiskFailure } from '../disk/disk-failure.ts'
import { nodeDisk } from '../disk/node-disk.ts'

/** A configuration that knows one folder of fonts, which is not there. */
const NO_FONTS =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/nowhere/fonts</dir></fontconfig>\n'

/**
 * Runs what would look for the fonts of this machine so that it finds none, where fonts are found by
 * fontconfig (Linux and its like): a font of the machine that has the name of one of ours would come before
 * it, and looking for some hundreds takes longer than a document. Elsewhere, and where no temporary file
 * can be written, it just runs.
 */
export function withoutSystemFonts<T>(run: () => T): T {
  if (['darwin', 'win32'].includes(process.platform)) return run()
  const disk = nodeDisk(os.tmpdir())
  const name = `carrel-fonts-${process.pid}.conf`
  try {
    disk.createFile(name, NO_FONTS)
  } catch (failure) {
    if (isDiskFailure(failure)) return run()
    throw failure
  }
  const before = process.env['FONTCONFIG_FILE']
  process.env['FONTCONFIG_FILE'] = `${os.tmpdir()}/${name}`
  try {
    return run()
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE']
    else process.env['FONTCONFIG_FILE'] = before
    disk.removeFile(name)
  }
}
