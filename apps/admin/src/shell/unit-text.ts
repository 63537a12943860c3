export type NamedUnit = { name: string; parentName?: string | null }

/** A unit with the one above it, which tells cells of the same name apart. */
export const unitText = ({ name, parentName }: NamedUnit): string =>
  parentName ? `${name}, ${parentName}` : name
