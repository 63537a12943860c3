import type { ArticleDraft } from '@nguon/domain/content/article'
import type { SloganDraft } from '@nguon/domain/content/slogan'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import type { Portal } from '../testing/portal.ts'

export const draft: ArticleDraft = {
  title: 'Chi bộ thôn Đông kết nạp hai đảng viên',
  sapo: 'Lễ kết nạp diễn ra sáng 30/3.',
  authorName: 'Ka Lan',
  category: 'Phát triển đảng viên',
  body: [{ type: 'paragraph', spans: [{ text: 'Hai quần chúng ưu tú đã được kết nạp.' }] }],
  image: null,
}

export const slogan: SloganDraft = {
  kicker: 'Uống nước nhớ nguồn',
  firstLine: 'Xây dựng Đảng bộ trong sạch,',
  secondLine: 'vững mạnh toàn diện',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  position: 1,
}

/** A committee with a public face, two editors, a publisher, and one person who is both. */
export async function buildDesk(database: TestDatabase, portal: Portal, segment: string) {
  const { root, first, cell } = await buildCommittee(database, segment)
  const account = async (name: string, ...roles: string[]) =>
    buildAccount(
      database,
      `${name}.${segment}`,
      roles.map((role) => ({ role, unit: root })),
    )
  const accounts = {
    writer: await account('writer', 'editor'),
    colleague: await account('colleague', 'editor'),
    publisher: await account('publisher', 'publisher'),
    both: await account('both', 'editor', 'publisher'),
  }
  const desk = (who: string) => portal.as(who, root.id).content
  return {
    root,
    first,
    cell,
    accounts,
    writer: desk(accounts.writer),
    colleague: desk(accounts.colleague),
    publisher: desk(accounts.publisher),
    both: desk(accounts.both),
  }
}

export type Desk = Awaited<ReturnType<typeof buildDesk>>

/** Writes and submits an article as the writer; what to publish comes back. */
export async function submitted(desk: Desk, change: Partial<ArticleDraft> = {}) {
  const { id, version } = await desk.writer.articles.create({ ...draft, ...change })
  await desk.writer.articles.submit({ id, expectedVersion: version })
  return { id, expectedVersion: version }
}
