import { admissions } from './built-in/admissions.ts'
import { admissionsAgainstTargetMax } from './built-in/admissions-against-target-max.ts'
import { admissionsAgainstTargetMin } from './built-in/admissions-against-target-min.ts'
import { admissionsAgainstTargetStretch } from './built-in/admissions-against-target-stretch.ts'
import { candidates } from './built-in/candidates.ts'
import { classCompletions } from './built-in/class-completions.ts'
import { classYield } from './built-in/class-yield.ts'
import { ethnicMinorityAdmissions } from './built-in/ethnic-minority-admissions.ts'
import { ethnicMinorityAdmissionsAgainstTargetMin } from './built-in/ethnic-minority-admissions-against-target-min.ts'
import { ethnicMinorityMembers } from './built-in/ethnic-minority-members.ts'
import { femaleMembers } from './built-in/female-members.ts'
import { keyPostsNotHeld } from './built-in/key-posts-not-held.ts'
import { localitiesWithCell } from './built-in/localities-with-cell.ts'
import { members } from './built-in/members.ts'
import { recognitions } from './built-in/recognitions.ts'
import { screenedOut } from './built-in/screened-out.ts'
import { targetShareOfMembersMax } from './built-in/target-share-of-members-max.ts'
import { targetShareOfMembersMin } from './built-in/target-share-of-members-min.ts'
import { targetShareOfMembersStretch } from './built-in/target-share-of-members-stretch.ts'
import { termAdmissionsAgainstTarget } from './built-in/term-admissions-against-target.ts'
import type { Measure } from './define-measure.ts'

export const builtInMeasures = [
  admissions,
  admissionsAgainstTargetMin,
  admissionsAgainstTargetMax,
  admissionsAgainstTargetStretch,
  targetShareOfMembersMin,
  targetShareOfMembersMax,
  targetShareOfMembersStretch,
  termAdmissionsAgainstTarget,
  classYield,
  classCompletions,
  localitiesWithCell,
  members,
  ethnicMinorityMembers,
  femaleMembers,
  ethnicMinorityAdmissions,
  ethnicMinorityAdmissionsAgainstTargetMin,
  keyPostsNotHeld,
  recognitions,
  screenedOut,
  candidates,
] as const satisfies readonly Measure[]
