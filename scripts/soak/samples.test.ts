import { describe, expect, it } from 'vitest'
import { interrupted, judge, type Sample } from './samples.ts'

const names = ['worker', 'portal', 'site', 'database']

/** Eight samples of an installation that runs as it should, changed by the number of each. */
const samples = (change: (sample: Sample, taken: number) => void): Sample[] =>
  Array.from({ length: 8 }, (_, taken) => {
    const running = names.map((name, at) => [name, { pid: `${100 + at}`, mebibytes: 80 }])
    const sample: Sample = { processes: Object.fromEntries(running), connections: 12 }
    change(sample, taken)
    return sample
  })

const steady = samples(() => {})

describe('the samples of a soak', () => {
  it('are flat while memory and connections stay', () => {
    expect(judge(steady).filter(({ flat }) => !flat)).toEqual([])
    expect(interrupted(steady)).toEqual([])
  })

  it('show what grows', () => {
    const leaking = samples(({ processes }, taken) => {
      processes['portal'] = { pid: '101', mebibytes: 80 + 10 * taken }
    })
    expect(judge(leaking).filter(({ flat }) => !flat)).toEqual([
      { what: 'memory of portal, MiB', first: 110, last: 150, flat: false },
    ])
    expect(interrupted(leaking)).toEqual([])
  })

  it.each(names)('tell that the %s is gone, though nothing grows', (name) => {
    const dying = samples(({ processes }, taken) => {
      if (taken > 5) delete processes[name]
    })
    expect(judge(dying).filter(({ flat }) => !flat)).toEqual([])
    expect(interrupted(dying)).toEqual([name])
  })

  it('tell of a process that started again, which frees what it leaked', () => {
    const restarted = samples(({ processes }, taken) => {
      if (taken > 3) processes['worker'] = { pid: '777', mebibytes: 60 }
    })
    expect(interrupted(restarted)).toEqual(['worker'])
  })

  it('tell of a process that never ran', () => {
    const absent = samples(({ processes }) => {
      delete processes['site']
    })
    expect(interrupted(absent)).toEqual(['site'])
  })
})
