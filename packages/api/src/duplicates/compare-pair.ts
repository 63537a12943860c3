import { isDismissed } from '@nguon/db/duplicates/dismiss-pair'
import { listPersonFiles, type PersonFile } from '@nguon/db/duplicates/person-files'
import { pairOf, type PairReference } from '@nguon/db/duplicates/pair-reference'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { digestOf, mergeSides } from './merge-sides.ts'

/** Both persons beside each other; what is sensitive is named, never told. */
export async function comparePair(trx: Db, pair: PairReference) {
  const [first, second] = await getPair(trx, pair)
  const [firstSide, secondSide] = mergeSides(first, second)
  return {
    first: { file: shown(first), side: firstSide },
    second: { file: shown(second), side: secondSide },
    dismissed: await isDismissed(trx, pairOf(pair.firstId, pair.secondId)),
    seen: digestOf([first, second]),
  }
}

/** @throws AppError `not_found` unless the scope holds both. */
export async function getPair(
  trx: Db,
  { firstId, secondId }: PairReference,
): Promise<[PersonFile, PersonFile]> {
  const files = await listPersonFiles(trx, [firstId, secondId])
  const first = files.find(({ personId }) => personId === firstId)
  const second = files.find(({ personId }) => personId === secondId)
  if (first === undefined || second === undefined) throw new AppError('not_found', 'person')
  return [first, second]
}

function shown({ tokens: _tokens, path: _path, ...file }: PersonFile) {
  return file
}
