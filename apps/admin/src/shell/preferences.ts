import type { Locale } from '@nguon/messages/dictionary'
import { useSyncExternalStore } from 'react'

/** Everything the portal keeps in the browser. Nothing personal, no data of the committee. */
export type Preferences = {
  theme: 'auto' | 'light' | 'dark'
  locale: Locale
  navCollapsed: boolean
  singleKeys: boolean
}

const KEY = 'nguon.preferences'
const DEFAULTS: Preferences = { theme: 'auto', locale: 'vi', navCollapsed: false, singleKeys: true }

/** Preferences from stored text; anything unknown or broken counts as not set. */
export function parsePreferences(stored: string | null): Preferences {
  let value: unknown
  try {
    value = JSON.parse(stored ?? '{}')
  } catch {
    return DEFAULTS
  }
  if (typeof value !== 'object' || value === null) return DEFAULTS
  const found: Partial<Record<keyof Preferences, unknown>> = value
  return {
    theme: found.theme === 'light' || found.theme === 'dark' ? found.theme : DEFAULTS.theme,
    locale: found.locale === 'en' ? 'en' : DEFAULTS.locale,
    navCollapsed: found.navCollapsed === true,
    singleKeys: found.singleKeys !== false,
  }
}

let current: Preferences | undefined
const listeners = new Set<() => void>()

function read(): Preferences {
  current ??= parsePreferences(globalThis.localStorage?.getItem(KEY) ?? null)
  return current
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...read(), ...change }
  globalThis.localStorage?.setItem(KEY, JSON.stringify(current))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePreferences = (): Preferences =>
  useSyncExternalStore(subscribe, read, () => DEFAULTS)
