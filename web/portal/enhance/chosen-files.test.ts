import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addFiles, freeName, sizeInWords } from './chosen-files.ts'

const limits = { files: 3, bytes: 1_000 }
const log = { name: 'dmesg.txt', size: 300 }
const shot = { name: 'image.png', size: 500 }

describe('files chosen for a message', () => {
  it('come on top of those chosen before', () => {
    assert.deepEqual(addFiles([log], [shot], limits), { files: [log, shot], refused: [] })
  })

  it('are not taken twice', () => {
    assert.deepEqual(addFiles([log], [log], limits), { files: [log], refused: [] })
  })

  it('are refused by name when too large, and the others stay', () => {
    const film = { name: 'film.mp4', size: 5_000 }
    assert.deepEqual(addFiles([log], [film, shot], limits), {
      files: [log, shot],
      refused: [{ name: 'film.mp4', why: 'too-big' }],
    })
  })

  it('are refused by name when there are too many', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => ({ name, size: 1 }))
    const { files, refused } = addFiles([], many, limits)
    assert.deepEqual([files.length, refused], [3, [{ name: 'd', why: 'too-many' }]])
  })
})

describe('the name of a pasted screenshot', () => {
  it('is kept while it is free', () => {
    assert.equal(freeName(['dmesg.txt'], 'image.png'), 'image.png')
  })

  it('is counted on when taken', () => {
    assert.equal(freeName(['image.png'], 'image.png'), 'image-2.png')
    assert.equal(freeName(['image.png', 'image-2.png'], 'image.png'), 'image-3.png')
    assert.equal(freeName(['core'], 'core'), 'core-2')
  })
})

describe('the size of a file', () => {
  it('is said in the language of the page', () => {
    assert.equal(sizeInWords(14_200, 'en'), '14\u00a0kB')
    assert.equal(sizeInWords(1_234_000, 'ru'), '1,2\u00a0МБ')
  })

  it('is never nothing', () => {
    assert.equal(sizeInWords(12, 'en'), '1\u00a0kB')
  })
})
