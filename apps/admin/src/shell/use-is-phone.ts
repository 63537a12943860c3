import { useMediaQuery } from '@mantine/hooks'

/** Below 800 px rows become cards; paper of that width still gets the table. */
export const useIsPhone = (): boolean =>
  useMediaQuery('screen and (max-width: 49.99em)', false, { getInitialValueInEffect: false })
