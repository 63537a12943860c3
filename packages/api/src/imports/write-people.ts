import { randomUUIDv7 } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { appendAudits } from '@nguon/db/audit/append-audits'
import { chunksOf } from '@nguon/db/imports/chunks'
import type { Sought } from '@nguon/db/people/match-persons'
import type { MemberRow, PersonRow, RegisteredPerson } from '@nguon/db/people/registered'
import {
  insertMembers,
  insertPersons,
  updateMembers,
  updatePersons,
} from '@nguon/db/people/write-persons'
import {
  insertSensitive,
  replaceSensitive,
  type SensitiveRow,
} from '@nguon/db/people/write-sensitive'
import type { Db } from '@nguon/db/session/scoped'
import type { Identity, PersonRecord, Source } from '@nguon/domain/imports/plan'
import { createClaims, type Claim, type Listed } from './claim-persons.ts'
import type { ImportContext, Outcome, Place } from './import-context.ts'
import { changedMembership, memberColumns, type Membership } from './member-columns.ts'
import { birthColumns, changedColumns, personColumns } from './person-columns.ts'
import { sealFacts } from './seal-facts.ts'
import { settledPerson } from './settled-by-merge.ts'

/** A person of any list, in the unit that the row was placed in. */
export type ListedPerson = PersonRecord & {
  source: Source
  identity: Identity
  place: Place
  cardNumber: string | null
  /** Null in lists of persons who are not members. */
  membership: Membership | null
}

/** A person after writing: what cases, findings and counts need to know. */
export type WrittenPerson = {
  row: PersonRow
  place: Place
  source: Source
  outcome: Outcome
  member: MemberRow | null
  /** The card number was somebody else's and is left out. */
  foreignCard: boolean
  listed: Listed
}

/**
 * Writes the persons of one list, in pieces of bounded size; identities lead to what was written. While
 * the database stores a piece the next one is made ready, its persons sought before.
 */
export async function writePeople(
  trx: Db,
  people: readonly ListedPerson[],
  context: ImportContext,
): Promise<Map<Identity, WrittenPerson>> {
  const claims = createClaims(people.map(soughtOf))
  const claim = (chunk: readonly ListedPerson[] = []) => claims.claim(trx, chunk.map(soughtOf))
  const written = new Map<Identity, WrittenPerson>()
  const chunks = [...chunksOf(people)]
  let found = await claim(chunks[0])
  let storing = Promise.resolve()
  for (const [place, chunk] of chunks.entries()) {
    const [drafts] = await Promise.all([draftChunk(chunk, found, context), storing])
    for (const { written: person, identity } of drafts) {
      claims.take(person.row.id)
      written.set(identity, person)
    }
    found = await claim(chunks[place + 1])
    storing = store(trx, drafts, context)
  }
  await storing
  return written
}

/** Begins when the statement before it is on its way. */
async function draftChunk(
  chunk: readonly ListedPerson[],
  found: readonly Claim[],
  context: ImportContext,
): Promise<Draft[]> {
  await setImmediate()
  return chunk.map((person, index) => draft(person, found[index], context))
}

type Draft = {
  identity: Identity
  known: RegisteredPerson | null
  written: WrittenPerson
  sensitive: SensitiveRow[]
  personChanges: string[]
  memberChanges: string[]
}

function draft(found: ListedPerson, claim: Claim | undefined, context: ImportContext): Draft {
  const known = claim?.person ?? null
  const listed = claim?.listed ?? 'own'
  const person =
    known === null || listed === 'own' ? found : settledPerson(found, known, listed === 'repeated')
  const foreignCard = claim?.foreignCard === true
  const occupation = person.membership === null ? person.position : null
  const row = personColumns(known?.id ?? randomUUIDv7(), person.place, person, known, occupation)
  const membership = person.membership && {
    ...person.membership,
    cardNumber: foreignCard ? null : person.membership.cardNumber,
  }
  const member = membership && memberColumns(row, membership, known?.member ?? null)
  const sensitive = sealFacts(person, row, known, context.vault)
  const personChanges = known === null ? [] : changedColumns(known, row)
  const memberChanges =
    member === null || !known?.member ? [] : changedMembership(known.member, member)
  const isNewMember = member !== null && known !== null && known.member === null
  const changes = personChanges.length + memberChanges.length + sensitive.length
  const outcome = known === null ? 'added' : changes > 0 || isNewMember ? 'changed' : 'unchanged'
  const { identity, source, place } = person
  const written = { row, place, source, outcome, member, foreignCard, listed } as const
  return { identity, known, written, sensitive, personChanges, memberChanges }
}

async function store(trx: Db, drafts: readonly Draft[], context: ImportContext): Promise<void> {
  const rows = (test: (draft: Draft) => boolean) =>
    drafts.filter(test).map(({ written }) => written.row)
  await insertPersons(
    trx,
    rows(({ known }) => known === null),
    context.batchId,
  )
  await updatePersons(
    trx,
    rows(({ personChanges }) => personChanges.length > 0),
  )
  const members = (test: (draft: Draft) => boolean) =>
    drafts.filter(test).flatMap(({ written }) => written.member ?? [])
  await insertMembers(
    trx,
    members(({ known }) => !known?.member),
    context.batchId,
  )
  await updateMembers(
    trx,
    members(({ memberChanges }) => memberChanges.length > 0),
  )
  const sensitive = (test: (draft: Draft) => boolean) =>
    drafts.filter(test).flatMap((each) => each.sensitive)
  await insertSensitive(
    trx,
    sensitive(({ known }) => known === null),
  )
  await replaceSensitive(
    trx,
    sensitive(({ known }) => known !== null),
  )
  const revised = drafts.filter(
    ({ known, written }) => known !== null && written.outcome === 'changed',
  )
  await appendAudits(
    trx,
    revised.map(({ written, sensitive, personChanges, memberChanges }) => ({
      account: context.account,
      path: written.row.path,
      action: 'person.import_change',
      subject: { type: 'person', id: written.row.id },
      changes: {
        batch: context.batchId,
        fields: [...personChanges, ...memberChanges, ...sensitive.map(({ field }) => field)],
      },
      requestId: null,
    })),
  )
}

function soughtOf({ place, cardNumber, name, birth }: ListedPerson): Sought {
  return { unitId: place.id, cardNumber, fullName: name, ...birthColumns(birth) }
}
