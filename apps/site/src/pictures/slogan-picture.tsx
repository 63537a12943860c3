import type { ReactNode } from 'react'

/** The reviewed set of flat drawings that stand behind slogans, in turn. Decoration only. */
const PICTURES: readonly ReactNode[] = [
  <Spring key="spring" />,
  <Seed key="seed" />,
  <Path key="path" />,
]

export function SloganPicture({ index }: { index: number }) {
  return (
    <svg
      className="slogan-picture"
      viewBox="0 0 820 436"
      preserveAspectRatio="xMaxYMax meet"
      aria-hidden="true"
      focusable="false"
    >
      {PICTURES[index % PICTURES.length]}
    </svg>
  )
}

const CREST = 'M0 434C90 400 160 384 240 368 330 352 460 350 560 343 660 336 740 326 820 314'

function Terraces() {
  return (
    <>
      <path d={`${CREST}V436H0z`} fill="#1d1711" />
      <path d={CREST} fill="none" stroke="#e0a526" strokeWidth="1.6" />
      <g fill="none" stroke="#e0a526" strokeWidth="1.1" opacity=".75">
        <path d="M120 402c120 2 180-8 280-6s200 2 280-14 100-16 140-16" />
        <path d="M80 414c140 4 220 2 320 2s200-2 290-12 90-14 130-14" />
        <path d="M40 424c160 4 260 4 380 4s220-2 290-8 80-10 110-10" />
        <path d="M200 386c100 0 160-8 240-8s180 0 250-14 100-22 130-24" />
        <path d="M280 370c90 2 160-6 240-6s200-6 300-30" />
      </g>
    </>
  )
}

/** A spring of gold that rises under red ridges and runs through the terraces. */
function Spring() {
  return (
    <>
      <circle cx="560" cy="118" r="58" fill="#e0a526" />
      <path
        d="M120 400C190 290 250 240 330 210 360 200 390 218 420 210 480 192 500 118 553 118 610 118 630 190 690 188 740 186 780 138 820 112V400z"
        fill="#3b1412"
      />
      <path
        d="M215 372C280 312 340 284 400 280 470 276 500 214 556 212 610 212 640 258 680 258 730 258 770 196 820 190V400z"
        fill="#6a1712"
      />
      <path
        d="M400 352C460 342 510 296 556 296 600 296 620 322 664 320 730 316 760 268 820 268V400H400z"
        fill="#a8201a"
      />
      <Terraces />
      <path
        d="M550 296h8c0 16 26 26 24 46-2 22-42 26-44 44s10 30-44 50H366c40-22 106-24 114-44 4-12-8-18-4-30 8-24 74-10 80-32 3-12-8-22-6-34z"
        fill="#e0a526"
      />
      <g fill="#f3ece1" stroke="#17130f">
        <path d="M646 320h32v11h-32zM686 320h24v8h-24zM716 318h34v10h-34zM376 358h28v9h-28z" />
      </g>
      <g fill="#17130f" stroke="#e0a526">
        <path d="m642 320 8-11h24l8 11zM682 320l6-8h20l6 8zM712 318l8-11h26l8 11zM373 358l6-9h22l6 9z" />
      </g>
    </>
  )
}

/** A red seed under the terraces that sprouts in gold. */
function Seed() {
  return (
    <>
      <Terraces />
      <g fill="none" stroke="#f1d38a" strokeWidth="3" strokeLinecap="round">
        <path d="m528 378-30 24M545 384l-2 36M562 376l34 22" />
      </g>
      <ellipse cx="546" cy="350" rx="52" ry="32" transform="rotate(-20 546 350)" fill="#b8322a" />
      <path
        d="M508 356c14-26 44-36 66-32"
        fill="none"
        stroke="#f3ece1"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M560 336c-10-60-12-120-6-196" fill="none" stroke="#e0a526" strokeWidth="7" />
      <path d="M556 226c-52 4-92-24-104-82 52 0 96 26 104 82z" fill="#f1d38a" />
      <path d="M556 208c4-58 44-90 108-98-4 60-44 96-108 98z" fill="#e0a526" />
      <path d="M554 142c-24-34-18-70 4-104 22 38 24 72-4 104z" fill="#f3ece1" />
      <g fill="none" stroke="#17130f" strokeWidth="1.5" opacity=".5">
        <path d="M556 226c-28-34-60-58-92-74M556 208c28-40 62-66 98-90M554 142c2-40 4-66 4-92" />
      </g>
    </>
  )
}

/** A road of gold between dark and red peaks. */
function Path() {
  return (
    <>
      <circle cx="470" cy="96" r="44" fill="#b8322a" />
      <path
        d="m360 372 90-190 80 190zM470 372l130-250 120 250zM640 372l120-190 60 96v94z"
        fill="#3b1412"
      />
      <path
        d="m300 384 60-120 62 120zM420 384l96-180 86 180zM590 384l64-120 66 120zM720 384l100-150v150z"
        fill="#6a1712"
      />
      <path d={`${CREST}V436H0z`} fill="#1d1711" />
      <path d={CREST} fill="none" stroke="#e0a526" strokeWidth="1.6" />
      <path
        d="M590 342c60 2 96 22 92 40-6 26-150 18-190 54H330c60-50 250-36 258-66 2-12-30-16-22-26z"
        fill="#e0a526"
      />
    </>
  )
}
