import { pack208 } from './208-qd-tw.ts'
import { pack294 } from './294-qd-tw.ts'
import type { RulePack } from './rule-pack.ts'

/** The editions that come with the software, oldest first. A new edition is a new file and a line here. */
export const publishedRulePacks: readonly RulePack[] = [pack294, pack208]
