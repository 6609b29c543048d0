/** Writes the manual into a folder as a site that Carrel can build. */
export function writeManualSite(folder: string): void
