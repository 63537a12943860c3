/** Rows of 40 or of 48 px. */
export const densities = ['compact', 'roomy'] as const
export type Density = (typeof densities)[number]
