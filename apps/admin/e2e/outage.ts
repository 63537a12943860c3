import type { Route } from '@playwright/test'

/** As the portal answers while its database is away: one refusal for every question of the batch. */
export async function refuse(route: Route): Promise<void> {
  const asked = new URL(route.request().url()).pathname.split(',')
  const data = { code: 'SERVICE_UNAVAILABLE', kind: 'unavailable', reason: 'database_gone' }
  const error = { message: 'database_gone', code: -32_603, data: { ...data, httpStatus: 503 } }
  await route.fulfill({ status: 503, json: asked.map(() => ({ error })) })
}
