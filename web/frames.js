// For pages that show minicompat's embed.html in frames: gives each frame the
// height that it tells. Only the frame itself is heard, by the id that its
// address carries.
addEventListener('message', event => {
  const { minicompat: id, height } = event.data ?? {}
  if (typeof id !== 'string' || !Number.isFinite(height)) return
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== event.source) continue
    if (new URL(frame.src, location.href).searchParams.get('id') === id) frame.height = Math.min(Math.max(height, 40), 4000)
  }
})
