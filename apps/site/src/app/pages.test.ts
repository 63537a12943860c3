import type { RouteConfigEntry } from '@react-router/dev/routes'
import { expect, it } from 'vitest'
import { sitePages } from '@nguon/testing/browser/screens'
import routes from './routes.ts'

/** Opened by its own test, from the home page: an article has no fixed address. */
const opened = ['/tin/:slug']
/** What stands for the routes that have no one address. */
const examples = new Map([
  ['trang/:slug', '/trang/gioi-thieu'],
  ['*', '/mot-trang-khong-co'],
])

const addressOf = ({ path = '', index }: RouteConfigEntry): string =>
  index === true ? '/' : (examples.get(path) ?? `/${path}`)

it('the pages that are looked at are all that the site has', () => {
  const pages = routes.map(addressOf).filter((address) => !/\.(?:css|csv)$/u.test(address))
  expect([...sitePages, ...opened].toSorted()).toEqual(pages.toSorted())
})
