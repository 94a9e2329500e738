/** A made-up list with a line for most verdicts on the sample data, as a tool would export it. */
export const SAMPLE_LIST = `Name,Path,Company,Signed,Computer
chrome.exe,C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe,Google LLC,true,PC-ANNA
svchost.exe,C:\\Windows\\System32\\svchost.exe,Microsoft Corporation,true,PC-ANNA
svchost.exe,C:\\Users\\ben\\Downloads\\svchost.exe,,false,PC-BEN
svch0st.exe,C:\\Windows\\System32\\svch0st.exe,Microsoft Corporation,false,PC-BEN
rundl132.exe,C:\\Temp\\rundl132.exe,,false,PC-BEN
explorer.exe,C:\\Windows\\explorer.exe,Northwind,true,PC-CLEO
chrome.exe,D:\\Games\\chrome.exe,Google LLC,true,PC-CLEO
northwind-sync.exe,C:\\Program Files\\Northwind\\northwind-sync.exe,Northwind,true,PC-CLEO
---,,,,PC-CLEO
`;
