import type { PictureName } from '@nguon/domain/content/pictures'
import flag from './drawings/flag.svg?url'
import meeting from './drawings/meeting.svg?url'
import seedlings from './drawings/seedlings.svg?url'
import terraces from './drawings/terraces.svg?url'

/** Where the portal finds its copies of the site's drawings. */
export const drawings: Record<PictureName, string> = { terraces, flag, meeting, seedlings }
