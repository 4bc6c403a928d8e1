// Starts the app from the files that the page's preload links name, and says so in words if it can't.
const failed = (reason) => {
    console.error(reason);
    const start = document.querySelector(".start");
    if (start) {
        start.classList.add("failed");
        document.querySelector("#start-reason").textContent = String(reason);
    }
};

try {
    const script = document.querySelector("link[rel=modulepreload]").href;
    const wasm = document.querySelector('link[rel=preload][type="application/wasm"]');
    const app = await import(script);
    await app.default({ module_or_path: fetch(wasm.href) });
} catch (reason) {
    failed(reason);
}
