import type { Page } from '@playwright/test'

/** An input method that marks what it writes until it is done, as macOS and phones do. */
export async function holdComposition(page: Page) {
  const session = await page.context().newCDPSession(page)
  return {
    write: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    end: (text: string) => session.send('Input.insertText', { text }),
  }
}

/** A key as tools of the UniKey kind send it: code 229, without a composition. */
export async function pressWhileWriting(page: Page, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const written = key === 'Enter' ? { text: '\r' } : {}
  await session.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key,
    windowsVirtualKeyCode: 229,
    ...written,
  })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: 229 })
  await session.detach()
}
