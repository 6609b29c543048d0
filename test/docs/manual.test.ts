import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeManualSite } from '../../scripts/manual-site.mjs'
import { codes } from '../../src/model/codes.ts'
import { openSite, ORIGIN } from '../browser/theme/site-window.ts'
import { carrel } from '../cli/run-carrel.ts'
import { linksOf } from '../html/links-of.ts'
import { namesIn } from '../support/built-sites.ts'
import { launchChromium } from '../support/chromium.ts'
import { PACKAGE } from '../support/site-in-a-string.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const HOST = 'https://example.org'
const BASE = '/carrel'

describe('the manual, built by the program itself', () => {
