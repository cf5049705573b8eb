// What was dropped or chosen, as a project: { name, files: [{ name, file, size }],
// folders: { node_modules, hidden, closed } } or { name, zip }. Names are relative
// to the one folder, where there is one. Nothing is read yet. Folders of
// dependencies are not opened and only counted; the files of those that the
// browser listed itself come without their File. One that cannot be had has no
// File either, and a folder that does not open counts as closed.

/** How many files are listed at most; a project has no more. */
export const mostFiles = 300_000

export class TooMany extends Error {}

/** The project among the files of an input. */
export function fromInput(files) {
  const list = [...files]
  if (list.length === 1 && isZip(list[0])) return { name: list[0].name, zip: list[0] }
  const project = newProject()
  for (const file of list) {
    const path = file.webkitRelativePath || file.name
    project.files.push({ name: path, size: file.size, file: isDependency(path) ? null : file })
    if (project.files.length > mostFiles) throw new TooMany()
  }
  return settled(project)
}

/**
 * The project in what was dropped. To be called while the event is handled: the
 * browser forgets it afterwards. found is called with the number of files.
 */
export async function fromDrop(data, found, still) {
  const entries = [...data.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean)
  if (entries.length === 0 || entries.length === 1 && entries[0].isFile) return fromInput(data.files)
  const project = newProject()
  await walk(entries, '', { project, found, still })
  return settled(project)
}

const newProject = () => ({ name: '', files: [], folders: { node_modules: 0, hidden: 0, closed: 0 } })
const isZip = file => /\.zip$/i.test(file.name) || /^application\/(x-)?zip(-compressed)?$/.test(file.type)
const isDependency = path => /(^|\/)node_modules\//.test(path)

async function walk(entries, prefix, context) {
  const { project, found, still } = context
  if (!still()) return
  const files = entries.filter(entry => entry.isFile)
  project.files.push(...await Promise.all(files.map(async entry => {
    const file = await new Promise(resolve => entry.file(resolve, () => resolve(null)))
    return { name: prefix + entry.name, size: file?.size ?? 0, file }
  })))
  if (project.files.length > mostFiles) throw new TooMany()
  found(project.files.length)
  for (const entry of entries) {
    if (entry.isDirectory) await open(entry, prefix, context)
  }
}

// A folder gives its entries in parts, the last of which is empty.
async function open(folder, prefix, context) {
  const { folders } = context.project
  if (folder.name === 'node_modules') return folders.node_modules++
  if (folder.name.startsWith('.')) return folders.hidden++
  const reader = folder.createReader()
  for (;;) {
    const part = await new Promise(resolve => reader.readEntries(resolve, () => resolve(null)))
    if (part === null) return folders.closed++
    if (part.length === 0) return
    await walk(part, prefix + folder.name + '/', context)
  }
}

// Takes the one folder's name off the names.
function settled(project) {
  const [top] = project.files[0]?.name.split('/') ?? ['']
  const prefix = top + '/'
  if (project.files.length === 0 || !project.files.every(({ name }) => name.startsWith(prefix))) return project
  return { ...project, name: top, files: project.files.map(file => ({ ...file, name: file.name.slice(prefix.length) })) }
}
