import { randomUUID } from 'node:crypto'
import type { DataClass } from '@nguon/domain/access/roles'
import type { MatrixRow } from './access-matrix.ts'
import type { Guard } from './trpc.ts'

const self: Guard = { kind: 'signed_in' }
const unit = (dataClass: DataClass): Guard => ({ kind: 'unit', dataClass })
const id = () => ({ id: randomUUID() })
const assignment = () => ({ memberId: randomUUID(), on: '2026-03-01' })
const savedView = () => ({
  list: 'candidates',
  name: 'Quá hạn',
  query: { view: 'overdue' },
  shared: false,
})

/** What every list offers, and acts on many of its rows. */
export const ofLists: Record<string, MatrixRow> = {
  'candidates.list': { guard: unit('people'), input: () => ({}) },
  'candidates.counts': { guard: unit('people'), input: () => ({}) },
  'candidates.due': { guard: unit('people'), input: () => undefined },
  'candidates.bulk.helpers': { guard: unit('people_write'), input: () => ({ text: 'hai' }) },
  'candidates.bulk.preview': {
    guard: unit('people_write'),
    input: () => ({ ...assignment(), chosen: { matching: {} } }),
  },
  'candidates.bulk.assign': {
    guard: unit('people_write'),
    input: () => ({ ...assignment(), cases: [{ caseId: randomUUID(), expectedSeq: 1 }] }),
  },
  'candidates.bulk.recent': { guard: unit('people'), input: () => undefined },
  'candidates.bulk.undo': {
    guard: unit('people_write'),
    input: () => ({ actId: randomUUID() }),
  },
  'tables.look': { guard: self, input: () => ({ list: 'candidates' }) },
  'tables.keepLook': {
    guard: self,
    input: () => ({ list: 'candidates', columns: ['unit'], density: null }),
  },
  'tables.views': { guard: unit('people'), input: () => ({ list: 'candidates' }) },
  'tables.saveView': { guard: unit('people'), input: savedView },
  'tables.changeView': { guard: unit('people'), input: () => ({ ...id(), name: 'Khác' }) },
  'tables.deleteView': { guard: unit('people'), input: id },
  'tables.restoreView': { guard: unit('people'), input: id },
  'tables.openWith': {
    guard: unit('people'),
    input: () => ({ list: 'candidates', ...id() }),
  },
}
