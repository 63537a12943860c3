import { writeXlsx } from 'hucre/xlsx'
import { mkdtemp, readdir, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from './open.ts'
import { workbookParts, zipBytes } from './zip-bytes.fixture.ts'

const MB = 1024 * 1024
const cell = '<row r="2"><c r="B2" t="inlineStr"><is><t>Bản Mới</t></is></c></row>'

describe('opening a workbook', () => {
  it('gives typed cells at their addresses, formulas with their cached value, merges', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Một',
          rows: [
            ['Tên', null, true],
            ['Ya Bin', 7, new Date(Date.UTC(1990, 1, 3))],
            [null, null, 3],
          ],
          cells: new Map([['2,2', { formula: 'SUM(A1:A2)', value: 3, formulaResult: 3 }]]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
      ],
    })
    const { sheets } = await openWorkbook(bytes)
    expect(sheets).toEqual([
      {
        name: 'Một',
        merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
        rows: [
          {
            row: 1,
            cells: [
              { column: 1, value: { type: 'text', text: 'Tên' } },
              { column: 3, value: { type: 'boolean', boolean: true } },
            ],
          },
          {
            row: 2,
            cells: [
              { column: 1, value: { type: 'text', text: 'Ya Bin' } },
              { column: 2, value: { type: 'number', number: 7 } },
              { column: 3, value: { type: 'date', iso: '1990-02-03', serial: 32_907 } },
            ],
          },
          {
            row: 3,
            cells: [{ column: 3, value: { type: 'number', number: 3 }, formula: 'SUM(A1:A2)' }],
          },
        ],
      },
    ])
  })

  it('reads a workbook that another program wrote', async () => {
    const { sheets } = await openWorkbook(zipBytes(workbookParts(cell)))
    expect(sheets[0]?.rows).toEqual([
      { row: 2, cells: [{ column: 2, value: { type: 'text', text: 'Bản Mới' } }] },
    ])
  })
})

describe('refusing what is no workbook', () => {
  const wordParts = workbookParts(cell).map((part) => ({
    ...part,
    name: part.name.replace('xl/', 'word/'),
  }))
  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['comma separated text', Buffer.from('STT,Họ và tên\n1,Ya Bin\n')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a Word document', zipBytes(wordParts)],
    ['any zip archive', zipBytes([{ name: 'a.txt', data: 'a' }])],
  ])('refuses %s', async (_, bytes) => {
    await expect(openWorkbook(bytes)).rejects.toMatchObject({
      kind: 'invalid',
      reason: 'not_a_workbook',
    })
  })

  it('tells a file of old Excel from one with a password', async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: 'S', rows: [['x']] }],
      encryption: { password: 'một hai ba', spinCount: 1000 },
    })
    await expect(openWorkbook(encrypted)).rejects.toMatchObject({ reason: 'encrypted_workbook' })
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
    await expect(openWorkbook(old)).rejects.toMatchObject({ reason: 'old_excel_format' })
  })

  it('refuses an archive that is cut off or whose bytes were changed', async () => {
    const bytes = zipBytes(workbookParts(cell))
    const cut = openWorkbook(bytes.subarray(0, bytes.length - 40))
    await expect(cut).rejects.toMatchObject({ reason: 'damaged_workbook' })
    bytes.fill(0xff, 60, 120)
    await expect(openWorkbook(bytes)).rejects.toMatchObject({ reason: 'damaged_workbook' })
  })
})

describe('refusing what would cost too much', () => {
  it('refuses a file of 100 MB without reading it and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'workbook-'))
    const path = join(folder, 'big.xlsx')
    await writeFile(path, zipBytes(workbookParts(cell)))
    await truncate(path, 100 * MB)
    const before = process.memoryUsage.rss()
    await expect(openWorkbook(path)).rejects.toMatchObject({
      kind: 'too_large',
      reason: 'workbook_too_large',
    })
    expect(process.memoryUsage.rss() - before).toBeLessThan(32 * MB)
    expect(await readdir(folder)).toEqual(['big.xlsx'])
  })

  it('refuses bytes over a limit that the caller sets', async () => {
    const opened = openWorkbook(zipBytes(workbookParts(cell)), { fileBytes: 100 })
    await expect(opened).rejects.toMatchObject({ reason: 'workbook_too_large' })
  })

  it('refuses an entry that declares to inflate a thousandfold', async () => {
    const bomb = zipBytes([
      ...workbookParts(cell),
      { name: 'xl/media/a.bin', data: Buffer.alloc(20 * MB) },
    ])
    expect(bomb.length).toBeLessThan(MB)
    await expect(openWorkbook(bomb)).rejects.toMatchObject({ reason: 'workbook_too_complex' })
  })

  it('stops an entry that inflates beyond what it declares', async () => {
    const liar = zipBytes([
      ...workbookParts(cell),
      { name: 'xl/media/a.bin', data: Buffer.alloc(64 * MB), declaredBytes: 1000 },
    ])
    await expect(openWorkbook(liar)).rejects.toMatchObject({ reason: 'workbook_too_complex' })
  })

  it('refuses a million entries by their count alone', async () => {
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06_05_4b_50, 0)
    end.writeUInt16LE(0xffff, 8)
    end.writeUInt16LE(0xffff, 10)
    const start = zipBytes(workbookParts(cell))
    const many = Buffer.concat([start, end])
    await expect(openWorkbook(many)).rejects.toMatchObject({ reason: 'workbook_too_complex' })
    const parts = Array.from({ length: 2000 }, (_, place) => ({ name: `a${place}`, data: 'a' }))
    const opened = openWorkbook(zipBytes([...workbookParts(cell), ...parts]))
    await expect(opened).rejects.toMatchObject({ reason: 'workbook_too_complex' })
  })

  it.each(['XFD1048576', 'T1000000'])(
    'refuses a sheet whose only cells are A1 and %s',
    async (far) => {
      const row = /\d+/u.exec(far)?.[0] ?? ''
      const corners = `<row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${far}"><v>1</v></c></row>`
      const opened = openWorkbook(zipBytes(workbookParts(corners)))
      await expect(opened).rejects.toMatchObject({ reason: 'workbook_too_complex' })
    },
  )

  it('reads a sheet with one stray cell at its end', async () => {
    const stray =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>2</v></c></row>'
    const { sheets } = await openWorkbook(zipBytes(workbookParts(stray)))
    expect(sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 1_048_576])
  })

  it('kills a reader that needs more memory than it has', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, place) =>
        `<row r="${place + 1}"><c r="A${place + 1}" t="inlineStr"><is><t>${place} đồng chí</t></is></c></row>`,
    )
    const opened = openWorkbook(zipBytes(workbookParts(rows.join(''))), { heapMegabytes: 12 })
    await expect(opened).rejects.toMatchObject({
      kind: 'too_large',
      reason: 'workbook_too_complex',
    })
  })
})

describe('refusing what attacks its reader', () => {
  const laughs =
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
  const external = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
  const far = `<!--${' '.repeat(200_000)}-->${external}`
  it.each([
    ['entities that expand', laughs],
    ['an entity that names a file', external],
    ['a document type behind a long comment', far],
  ])('refuses %s', async (_, prolog) => {
    const opened = openWorkbook(zipBytes(workbookParts(cell, prolog)))
    await expect(opened).rejects.toMatchObject({ kind: 'invalid', reason: 'unsafe_workbook' })
  })

  it('refuses XML in another encoding, in which a document type could hide', async () => {
    const parts = workbookParts(cell, external)
    const hidden = parts.map((part) =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, data: Buffer.from(`\ufeff${part.data.toString()}`, 'utf16le') }
        : part,
    )
    const opened = openWorkbook(zipBytes(hidden))
    await expect(opened).rejects.toMatchObject({ reason: 'unsafe_workbook' })
  })

  it.each([
    ['a symbolic link', { name: 'xl/link', data: '/etc/passwd', mode: 0o120_777 }],
    ['a path that climbs', { name: '../../etc/cron.d/x', data: 'x' }],
    ['a second entry of one name', { name: 'XL/workbook.xml', data: '<workbook/>' }],
    ['entries that share bytes', { name: 'xl/media/b', data: 'x', headerOffset: 0 }],
  ])('refuses %s', async (_, part) => {
    const opened = openWorkbook(zipBytes([...workbookParts(cell), part]))
    await expect(opened).rejects.toMatchObject({ reason: 'unsafe_workbook' })
  })

  it('refuses entries with a password of their own', async () => {
    const locked = zipBytes([...workbookParts(cell), { name: 'xl/a', data: 'x', flags: 1 }])
    await expect(openWorkbook(locked)).rejects.toMatchObject({ reason: 'encrypted_workbook' })
  })
})
