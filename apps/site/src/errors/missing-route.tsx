import { data } from 'react-router'

/** Every address that no other route takes. */
export function loader(): never {
  throw data(null, { status: 404 })
}

export default function MissingRoute() {
  return null
}
