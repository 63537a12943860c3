/** Completed years, both ends included; null is open. Together they hold every age once. */
export const ageBands = [
  { id: 'to_30', from: null, to: 30 },
  { id: 'from_31', from: 31, to: 40 },
  { id: 'from_41', from: 41, to: 50 },
  { id: 'from_51', from: 51, to: 60 },
  { id: 'from_61', from: 61, to: null },
] as const satisfies readonly { id: string; from: number | null; to: number | null }[]

export type AgeBand = (typeof ageBands)[number]['id']

export const ageBandIds = ageBands.map(({ id }) => id)
