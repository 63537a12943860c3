/** What a workbook may cost before it is refused. Sizes in bytes. */
export type WorkbookLimits = {
  /** Size of the file; checked before a byte is read. */
  fileBytes: number
  /** Entries of the zip directory. */
  entries: number
  /** What one entry, and all together, may inflate to. */
  entryBytes: number
  inflatedBytes: number
  /** Inflated to compressed size of an entry, for entries over `ratioFrom`. */
  ratio: number
  ratioFrom: number
  /** Heap of the reading process, its time, and what it may answer. */
  heapMegabytes: number
  milliseconds: number
  answerBytes: number
}

const MB = 1024 * 1024

/** Enough for a commune's lists of 100,000 rows; far below what hurts a machine of 4 GB. */
export const defaultLimits: WorkbookLimits = {
  fileBytes: 32 * MB,
  entries: 1000,
  entryBytes: 96 * MB,
  inflatedBytes: 128 * MB,
  ratio: 200,
  ratioFrom: MB,
  heapMegabytes: 256,
  milliseconds: 60_000,
  answerBytes: 128 * MB,
}
