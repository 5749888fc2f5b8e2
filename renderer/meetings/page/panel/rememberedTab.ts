import { type PanelTab, panelTabs } from './SidePanel.tsx'

const KEY = 'acuerdos.meetingPanel'
const CLOSED = 'closed'
/** From this width on there is room for outline, sheet and panel together. */
const WIDE = 1_500

/** The panel as the person left it; at first it is open where there is room for it. */
export function rememberedTab(): PanelTab | null {
  const kept = localStorage.getItem(KEY)
  if (kept === CLOSED) return null
  return panelTabs.find(tab => tab === kept) ?? (window.innerWidth >= WIDE ? 'agreements' : null)
}

export function rememberTab(tab: PanelTab | null): void {
  localStorage.setItem(KEY, tab ?? CLOSED)
}
