import type { Page } from '@playwright/test'

export type Answer = { status: number; data: unknown; reason: string | undefined }

/** Calls a procedure with the session of the page, past every screen. */
export async function call(
  page: Page,
  procedure: string,
  input?: unknown,
  unitId?: string,
): Promise<Answer> {
  return await page.evaluate(
    async ([path, body, scope]) => {
      const headers: Record<string, string> = { 'content-type': 'application/json' }
      if (scope !== undefined) headers['x-nguon-scope'] = scope
      const query = body === undefined ? '' : `?input=${encodeURIComponent(body)}`
      let response = await fetch(`/api/trpc/${path}${query}`, { headers })
      if (response.status === 405)
        response = await fetch(`/api/trpc/${path}`, {
          method: 'POST',
          headers,
          body: body ?? null,
        })
      const answer: {
        result?: { data?: unknown }
        error?: { data?: { reason?: string } }
      } = await response.json()
      return {
        status: response.status,
        data: answer.result?.data,
        reason: answer.error?.data?.reason,
      }
    },
    [procedure, input === undefined ? undefined : JSON.stringify(input), unitId] as const,
  )
}
