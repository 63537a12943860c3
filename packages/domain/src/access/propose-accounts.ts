import { slugify } from '../text/slugify.ts'

type UnitToSupply = { name: string; parentName: string | null }

export type ProposedAccount = {
  userName: string
  displayName: string
  /** The name of the unit alone was taken, so something was added to it. */
  lengthened: boolean
}

/** Longer names are a burden to whoever types them on a phone. */
const LONGEST = 32

/** How an organisation begins, and what stands for it in a user name. */
const SHORT = [
  [/^chi-bo(?=-|$)/u, 'cb'],
  [/^dang-bo(?=-|$)/u, 'db'],
] as const

/**
 * An account for the secretary of each unit: a user name from the unit's name (`Chi bộ Bản Mới` →
 * `cb-ban-moi`), with the name of the unit above or a number where it is taken already.
 */
export function proposeAccounts<U extends UnitToSupply>(
  units: readonly U[],
  taken: ReadonlySet<string>,
): (U & ProposedAccount)[] {
  const used = new Set(taken)
  return units.map((unit) => {
    const short = shortOf(unit.name)
    const userName = firstFree(short, unit.parentName, used)
    used.add(userName)
    return {
      ...unit,
      userName,
      displayName: `Bí thư ${unit.name}`,
      lengthened: userName !== short,
    }
  })
}

function shortOf(name: string): string {
  const slug = SHORT.reduce((text, [long, short]) => text.replace(long, short), slugify(name))
  const cut = slugify(slug, LONGEST)
  return cut.length < 2 ? `dv-${cut}` : cut
}

function firstFree(short: string, parentName: string | null, used: ReadonlySet<string>): string {
  const above = parentName === null ? '' : shortOf(parentName)
  const withParent = slugify(`${short}-${above}`, LONGEST)
  for (const wish of [short, withParent]) if (!used.has(wish)) return wish
  for (let number = 2; ; number += 1) {
    const wish = `${short}-${number}`
    if (!used.has(wish)) return wish
  }
}
