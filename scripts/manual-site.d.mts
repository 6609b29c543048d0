/** Writes the manual into a folder as a site that Carrel can build. */
export function writeManualSite(folder: string): void
/** The folders that the manual is made from. */
export function manualFolders(): readonly string[]
