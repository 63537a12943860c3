import { expect } from '@playwright/test'
import type { Page, Request, Route } from '@playwright/test'
import { expectNoSidewaysScroll } from './looks.ts'

/** Everything that the portal is asked. */
export const questions = '**/api/trpc/**'
const SENTENCE = 'Hệ thống tạm thời chưa phục vụ được'

/** As the portal answers while its database is away: one refusal for every question of the batch. */
export async function refuse(route: Route): Promise<void> {
  const asked = proceduresOf(route.request())
  const data = { code: 'SERVICE_UNAVAILABLE', kind: 'unavailable', reason: 'database_gone' }
  const error = { message: 'database_gone', code: -32_603, data: { ...data, httpStatus: 503 } }
  await route.fulfill({ status: 503, json: asked.map(() => ({ error })) })
}

/**
 * Opens a screen whose questions are first not answered, then refused twice, and answered in the end:
 * it says that it loads, says why it cannot be shown, and is there after another try.
 */
export async function openThroughOutage(page: Page, address: string): Promise<void> {
  const main = page.getByRole('main')
  const loading = main.getByRole('status').filter({ hasText: 'Đang tải' })
  const failure = main.getByRole('alert').filter({ hasText: SENTENCE })
  const retry = failure.getByRole('button', { name: 'Thử lại' })

  const { held, refuseAll } = await openUnanswered(page, address)
  await expect(loading.first()).toBeVisible()
  await expect(main.getByRole('alert')).toHaveCount(0)
  await expect.soft(main, 'a number before it is known').not.toContainText('(0)')
  await expectNoSidewaysScroll(page, 'loading')

  await refuseAll()
  await expect(retry.first()).toBeVisible()
  await expect(loading).toHaveCount(0)
  await expectNoSidewaysScroll(page, 'refused')
  await Promise.all([page.waitForRequest(questions), retry.first().click()])
  await expect(retry.first()).toBeVisible()

  await page.unrouteAll()
  await untilAnswered(page, held.map((route) => route.request()).flatMap(proceduresOf), () =>
    retry.first().click(),
  )
  await expect(failure.or(loading)).toHaveCount(0)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Opens a screen that waits for nothing: it is there at once, and stays when its questions are refused. */
export async function openUnmoved(page: Page, address: string, title: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: title, exact: true })
  const { refuseAll } = await openUnanswered(page, address)
  await expect(heading).toBeVisible()
  await refuseAll()
  await expect(heading).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.unrouteAll()
}

const proceduresOf = (request: Request): string[] =>
  new URL(request.url()).pathname.replace('/api/trpc/', '').split(',')

/**
 * Goes to a screen from within a portal that knows the account and nothing else, and holds all that
 * it asks. `refuseAll` refuses that and whatever follows.
 */
async function openUnanswered(page: Page, address: string) {
  const held: Route[] = []
  let answer = (route: Route): unknown => held.push(route)
  await page.goto('/mot-man-hinh-khong-co')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route(questions, (route) => answer(route))
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  const refuseAll = async () => {
    answer = refuse
    await Promise.all(held.map(refuse))
  }
  return { held, refuseAll }
}

/** Acts, and waits until what was refused before is answered and nothing is under way. */
async function untilAnswered(
  page: Page,
  refused: readonly string[],
  act: () => Promise<void>,
): Promise<void> {
  const waiting = new Set(refused)
  const open = new Set<Request>()
  const onRequest = (request: Request) => open.add(request)
  const onFinished = (request: Request) => {
    open.delete(request)
    for (const procedure of proceduresOf(request)) waiting.delete(procedure)
  }
  page.on('request', onRequest).on('requestfinished', onFinished)
  await act()
  await expect.poll(() => [...waiting, ...[...open].map((one) => one.url())]).toEqual([])
  page.off('request', onRequest).off('requestfinished', onFinished)
}
