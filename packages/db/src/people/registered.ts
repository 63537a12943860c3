/** A person as the register holds it; sensitive values as tokens only. */
export type RegisteredPerson = {
  id: string
  unitId: string
  path: string
  fullName: string
  gender: string | null
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  qualification: string | null
  theoryLevel: string | null
  occupation: string | null
  ethnicityToken: Buffer | null
  religionToken: Buffer | null
  member: RegisteredMember | null
}

export type RegisteredMember = {
  cardNumber: string | null
  post: string | null
  admittedOn: Temporal.PlainDate | null
  officialOn: Temporal.PlainDate | null
  standing: 'official' | 'probationary'
  leftOn: Temporal.PlainDate | null
}

/** What an import says of a person, in the register's columns; `id` and the unit's path are given. */
export type PersonRow = {
  id: string
  unitId: string
  path: string
  fullName: string
  sortName: string
  gender: string | null
  bornOn: string | null
  birthYear: number | null
  schooling: string | null
  qualification: string | null
  theoryLevel: string | null
  occupation: string | null
}

export type MemberRow = {
  personId: string
  path: string
  cardNumber: string | null
  post: string | null
  admittedOn: string | null
  officialOn: string | null
  standing: 'official' | 'probationary'
}
