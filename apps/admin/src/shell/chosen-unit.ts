import { z } from 'zod'

/** For schemas of unit fields, which hold an id once a unit of the list is chosen: typing is not enough. */
export const chosenUnit = z.string().min(1, 'unit_not_chosen')
