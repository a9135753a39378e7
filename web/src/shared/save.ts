/** Saves a text that the page has as a file. */
export function saveText(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // the browser has taken hold of the file by then
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
