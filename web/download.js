// Gives the reader a file that the view made. A picture is drawn from its SVG
// first, which an image may hold as a data: address under the site's policy.

/** Saves { name, type, body }; with picture, body is an SVG of width by height that becomes a PNG. */
export async function download({ name, type, body, picture, width, height }) {
  try {
    save(name, picture ? await draw(body, width, height) : new Blob([body], { type }))
  } catch { /* the chart is still on the page, and its other forms can be saved */ }
}

const sharpness = 2 // pixels of the picture for each of the drawing

async function draw(body, width, height) {
  const image = new Image()
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(body)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * sharpness
  canvas.height = height * sharpness
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => canvas.toBlob(made => made ? resolve(made) : reject(new Error('no picture')), 'image/png'))
}

function save(name, blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has begun to read the file by then; until then its address must live.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
