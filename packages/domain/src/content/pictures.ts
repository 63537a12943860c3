/** Our own drawings that an article may carry; the site serves each as a file. */
export const pictureNames = ['terraces', 'flag', 'meeting', 'seedlings'] as const
export type PictureName = (typeof pictureNames)[number]

/** Public address of a drawing: what stands in `src`. */
export const pictureAddress = (name: PictureName): string => `/pictures/${name}.svg`
