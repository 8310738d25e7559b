-- One chat message per request: 200 texts in turn, half of them with a keyword; 5,000 customers in turn, each of them
-- gets every text; no external id twice. Everything that can be made once is made before the first request.
local target, run, headers = os.getenv("BENCH_PATH"), os.getenv("BENCH_RUN"), os.getenv("BENCH_HEADERS") or ""
local CUSTOMERS, TEXTS = 5000, 200
local texts, heads, n = {}, {}, 0

for i = 0, TEXTS - 1 do
  if i % 4 == 0 then texts[i] = "Hello, what is the price of number " .. i .. "?"
  elseif i % 4 == 1 then texts[i] = "Good morning, I am only looking around " .. i
  elseif i % 4 == 2 then texts[i] = "请问现在有什么优惠吗？编号 " .. i
  else texts[i] = "谢谢你的帮助，再见 " .. i end
end

init = function()
  for i = 0, CUSTOMERS - 1 do
    heads[i] = "POST " .. target:gsub("{customer}", "c" .. i) .. " HTTP/1.1\r\nHost: " .. wrk.headers["Host"] ..
      "\r\nContent-Type: application/json\r\n" .. headers .. "Content-Length: "
  end
end

request = function()
  n = n + 1
  local customer = (n + math.floor(n / CUSTOMERS)) % CUSTOMERS
  local body = '{"externalId":"' .. run .. n .. '","from":{"id":"c' .. customer .. '"},"text":"' .. texts[n % TEXTS] .. '"}'
  return heads[customer] .. #body .. "\r\n\r\n" .. body
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests":%d,"failures":%d,"seconds":%.3f,"p50Ms":%.3f,"p99Ms":%.3f,"maxMs":%.3f}\n',
    summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
