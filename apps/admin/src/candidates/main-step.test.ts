import { describe, expect, it } from 'vitest'
import { mainStep, otherSteps } from './main-step.ts'

const closed = (reason: 'step_not_reached' | 'under_eighteen') => ({
  reason,
  citation: null,
  remedy: null,
  details: {},
})

describe('the act offered first', () => {
  it('is the furthest open step, not a repeated one', () => {
    expect(
      mainStep([
        { command: 'finish_class', refusal: null },
        { command: 'submit_application', refusal: null },
        { command: 'complete_dossier', refusal: closed('step_not_reached') },
        { command: 'withdraw', refusal: null },
      ])?.command,
    ).toBe('submit_application')
  })

  it('stays the next step when a rule speaks against it', () => {
    expect(
      mainStep([
        { command: 'finish_verification', refusal: null },
        { command: 'resolve_in_cell', refusal: closed('under_eighteen') },
        { command: 'resolve_in_committee', refusal: closed('step_not_reached') },
      ])?.command,
    ).toBe('resolve_in_cell')
  })

  it('is the vote itself where it must be repeated, and what waits for it stays in sight', () => {
    const steps = [
      { command: 'finish_verification', refusal: null },
      { command: 'resolve_in_cell', refusal: null },
      {
        command: 'resolve_in_committee',
        refusal: {
          reason: 'vote_below_threshold',
          citation: null,
          remedy: 'repeat_vote',
          details: {},
        },
      },
      { command: 'decide_admission', refusal: closed('step_not_reached') },
    ] as const
    expect(mainStep(steps)?.command).toBe('resolve_in_cell')
    expect(otherSteps(steps).beside.map(({ command }) => command)).toEqual(['resolve_in_committee'])
  })

  it('is none at the end of the procedure', () => {
    expect(mainStep([{ command: 'expel', refusal: null }])).toBeUndefined()
  })
})

describe('what else may be done', () => {
  it('sets what is done already apart from what runs beside, and leaves the next act out', () => {
    const { beside, past } = otherSteps([
      { command: 'finish_class', refusal: null },
      { command: 'assign_mentor', refusal: null },
      { command: 'finish_verification', refusal: null },
      { command: 'decide_admission', refusal: closed('step_not_reached') },
    ])
    expect(beside.map(({ command }) => command)).toEqual(['assign_mentor'])
    expect(past.map(({ command }) => command)).toEqual(['finish_class'])
  })
})
