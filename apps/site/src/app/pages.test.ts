import type { RouteConfigEntry } from '@react-router/dev/routes'
import { expect, it } from 'vitest'
import { sitePages } from '@nguon/testing/browser/screens'
import routes from './routes.ts'

/** Opened by its own test, from the home page: an article has no fixed address. */
const opened = ['/tin/:slug']
/** No installation of the browser tests has a committee with a package of its own. */
const unseen = ['/trang/:slug']

const addressOf = ({ path, index }: RouteConfigEntry): string =>
  index === true ? '/' : path === '*' ? '/mot-trang-khong-co' : `/${path}`

it('the pages that are looked at are all that the site has', () => {
  const pages = routes.map(addressOf).filter((address) => !/\.(?:css|csv)$/u.test(address))
  expect([...sitePages, ...opened, ...unseen].toSorted()).toEqual(pages.toSorted())
})
