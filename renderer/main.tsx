import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@fontsource-variable/source-sans-3/wght.css'
import './theme/tokens.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { chooseBridge } from './bridge/bridge.ts'
import { createClient } from './bridge/client.ts'
import { forbidMarkup } from './trustedTypes.ts'
import { createDrafts } from './ui/drafts.ts'
import { createSaves } from './ui/saves.tsx'

forbidMarkup()
const root = document.getElementById('window')
if (!root) throw new Error('index.html has no #window')
createRoot(root).render(
  <App client={createClient(chooseBridge())} saves={createSaves(createDrafts(window.localStorage, navigator.locks))} />,
)
