import { checkContainer } from './container.ts'
import { checkEntry } from './inflate.ts'
import type { WorkbookLimits } from './limits.ts'
import { refuse } from './refusal.ts'
import { readZipDirectory } from './zip-directory.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Refuses what is no workbook, or costs or attacks too much; every check comes before any library. */
export async function checkWorkbook(
  bytes: Buffer,
  limits: WorkbookLimits,
): Promise<{ entries: ZipEntry[]; inflatedBytes: number }> {
  checkContainer(bytes)
  const entries = readZipDirectory(bytes, limits)
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) {
    throw refuse('not_a_workbook')
  }
  let inflatedBytes = 0
  for (const entry of entries) inflatedBytes += await checkEntry(bytes, entry, limits)
  return { entries, inflatedBytes }
}
