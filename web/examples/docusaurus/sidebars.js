/** @type {import('@docusaurus/plugin-content-docs').SidebarsConfig} */
export default { docs: ['choose-media', 'ask'] }
