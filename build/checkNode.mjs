export function checkNode() { return true }
