import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { insertStoredFile } from '@nguon/db/imports/stored-files'
import type { BuiltUnit } from '@nguon/testing/builders/committee'
import type { Services } from '../context.ts'

const SAMPLE = fileURLToPath(import.meta.resolve('@nguon/testing/samples/son-khe-2026.xlsx'))

/** Stores a workbook as the portal does, for an account in a unit; gives the id of the file. */
export async function uploadWorkbook(
  { scoped, files }: Pick<Services, 'scoped' | 'files'>,
  by: { account: string; unit: BuiltUnit },
  bytes: Buffer,
  name = 'danh-sach.xlsx',
): Promise<string> {
  const content = await files.put(bytes)
  return scoped({ account: by.account, unit: by.unit.id }, (trx) =>
    insertStoredFile(trx, {
      path: by.unit.path,
      ...content,
      name,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      storedBy: by.account,
    }),
  )
}

/** The same with the sample's workbook. */
export async function uploadSample(
  services: Pick<Services, 'scoped' | 'files'>,
  by: { account: string; unit: BuiltUnit },
): Promise<string> {
  return uploadWorkbook(services, by, await readFile(SAMPLE), 'son-khe-2026.xlsx')
}
