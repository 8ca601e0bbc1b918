import { describe, expect, it } from 'vitest'
import { Room } from '../../../src/worker/room'

describe('room for so many', () => {
  it('lets nobody in beyond that, and then whoever has waited longest', async () => {
    const room = new Room(2)
    const entered: string[] = []
    const enter = (name: string) => room.take().then(() => entered.push(name))
    await Promise.all([enter('first'), enter('second')])
    const third = enter('third')
    const fourth = enter('fourth')
    await Promise.resolve()
    expect(entered).toEqual(['first', 'second'])
    room.give()
    await third
    expect(entered).toEqual(['first', 'second', 'third'])
    room.give()
    await fourth
    room.give()
    room.give()
    await enter('fifth')
    expect(entered.at(-1)).toBe('fifth')
  })
})
