import { expect, test } from 'vitest'
import { nativeForm } from '../../../../src/transform/markdown/liquid-hints.ts'

test.each([
  ['{% include video.liquid path="https://www.youtube.com/embed/jNQXAC9IVRw" %}', '![what it shows](https://www.youtube.com/embed/jNQXAC9IVRw)'],
  ['{% include video.liquid path="assets/video/a.mp4" %}', '![what it shows](assets/video/a.mp4)'],
  ['{% include video.html path="https://example.org/player/1" %}', '<iframe src="https://example.org/player/1" title="what it shows"></iframe>'],
  ['{% include video id="XsxDH4HcOWA" provider="youtube" %}', '![what it shows](https://youtu.be/XsxDH4HcOWA)'],
  ['{% include video id="1aB-c" provider="google-drive" %}', '![what it shows](https://drive.google.com/file/d/1aB-c/view)'],
  ['{% youtube "jNQXAC9IVRw" %}', '![what it shows](https://youtu.be/jNQXAC9IVRw)'],
  ['{% twitter https://x.com/a/status/20 %}', '[text](https://x.com/a/status/20)'],
])('for %s the hint shows %s', (tag, form) => {
  expect(nativeForm(tag)).toContain(form)
})
