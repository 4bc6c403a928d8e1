//! Words of what is kept and handed on: files, recent work, links, and what goes wrong with them.

/// Files, recent work and links.
#[derive(Debug)]
pub struct KeepWords {
    /// Opens the dialog of files.
    pub files: &'static str,
    /// What stands in it.
    pub files_hint: &'static str,
    /// Opens the dialog of the link.
    pub share: &'static str,
    /// What stands in it.
    pub share_hint: &'static str,
    /// Closes a dialog or a notice.
    pub close: &'static str,

    /// Heading: keeping a file.
    pub save_title: &'static str,
    /// What a file is good for.
    pub save_note: &'static str,
    /// Keeps a file.
    pub save: &'static str,
    /// Heading: opening a file.
    pub open_title: &'static str,
    /// Other ways to open one.
    pub open_note: &'static str,
    /// Chooses a file.
    pub choose: &'static str,
    /// Heading: the presets.
    pub new_title: &'static str,
    /// Heading: recent work.
    pub recent_title: &'static str,
    /// That nothing is lost by opening something else.
    pub recent_note: &'static str,
    /// Where nothing is kept yet.
    pub recent_none: &'static str,
    /// Where the browser keeps nothing.
    pub recent_off: &'static str,
    /// Marks the work on the page.
    pub current: &'static str,
    /// Opens something.
    pub open: &'static str,
    /// Deletes a kept work.
    pub delete: &'static str,
    /// In place of what was deleted.
    pub deleted: &'static str,
    /// Brings it back.
    pub undo: &'static str,
    /// In place of the name of a kept work that is damaged.
    pub damaged: &'static str,
    /// A work without the name of a county.
    pub nameless: &'static str,
    /// While a file is held above the page.
    pub drop: &'static str,

    /// Heading of a file that cannot be opened.
    pub file_refused: &'static str,
    /// What follows from that.
    pub unchanged: &'static str,
    /// The browser could not read the file.
    pub file_unreadable: &'static str,

    /// Leaves the last work for the preset.
    pub begin_anew: &'static str,
    /// Another tab has changed this work; nothing was changed here since.
    pub other_tab: &'static str,
    /// Another tab has changed this work, and what was changed here is kept as a copy.
    pub copied: &'static str,
    /// Turns to what the other tab has.
    pub take_other: &'static str,
    /// Keeps what is here as a copy.
    pub keep_copy: &'static str,
    /// The browser's storage is full.
    pub full: &'static str,
    /// The browser keeps nothing.
    pub off: &'static str,
    /// What writes could not be fetched.
    pub unwritten: &'static str,
    /// The work could not be read again if it were kept; what is wrong follows.
    pub unkeepable: &'static str,
    /// The work is not kept, and something else is to be opened.
    pub unkept: &'static str,
    /// Opens it all the same.
    pub open_anyway: &'static str,
    /// Opens the list of kept work.
    pub tidy_up: &'static str,
    /// The last work is damaged.
    pub lost: &'static str,
    /// The page did not start with the last work.
    pub stumbled: &'static str,

    /// Heading of the dialog of the link.
    pub share_title: &'static str,
    /// Label of the link.
    pub link: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// It is copied.
    pub copied_link: &'static str,
    /// The browser does not allow it; the link is selected instead.
    pub copy_refused: &'static str,
    /// Who sees what.
    pub link_privacy: &'static str,
    /// What the picture is, for those who don't see it.
    pub qr: &'static str,
    /// What to do with it.
    pub qr_note: &'static str,
    /// A file instead of a link.
    pub file_instead: &'static str,
    /// Nobody else can open a link to this computer.
    pub this_computer: &'static str,
    /// Only those in the same network can.
    pub this_network: &'static str,

    /// Heading of a link that is opened.
    pub link_title: &'static str,
    /// Nothing differs from the preset.
    pub link_same: &'static str,
    /// What is done with the present work.
    pub link_kept: &'static str,
    /// Goes on to the results.
    pub show: &'static str,
    /// The same of a link that opens as a meeting.
    pub show_meeting: &'static str,
    /// Leads in what a link opens as.
    pub opens_as: &'static str,
    /// The page, or a meeting.
    pub opens: [&'static str; 2],
    /// Does not open it.
    pub not_now: &'static str,
    /// Heading of a link that cannot be opened.
    pub link_refused: &'static str,
    /// What to do about it.
    pub link_advice: &'static str,
}

pub(super) const ZH: KeepWords = KeepWords {
    files: "文件",
    files_hint: "保存、打开文件，最近的工作，新建",
    share: "分享",
    share_hint: "生成链接和二维码",
    close: "关闭",

    save_title: "保存为文件",
    save_note: "文件含全部情景和数据，可以备份、带走、发给同事。",
    save: "保存文件",
    open_title: "打开文件",
    open_note: "也可以把 .xuewei.json 文件直接拖到页面上。",
    choose: "选择文件……",
    new_title: "新建",
    recent_title: "最近的工作",
    recent_note: "改动会自动保存在这个浏览器里；打开别的，现在的工作也留在这里。",
    recent_none: "还没有。改动任何一处，就会自动保存在这里。",
    recent_off: "浏览器不允许保存，这里是空的。请保存为文件。",
    current: "正在进行",
    open: "打开",
    delete: "删除",
    deleted: "已删除",
    undo: "撤销删除",
    damaged: "已损坏，打不开",
    nameless: "未命名",
    drop: "松开即可打开文件",

    file_refused: "这个文件打不开",
    unchanged: "您的工作没有变动。",
    file_unreadable: "浏览器读不了这个文件。请确认它没有被移动或删除，再试一次。",

    begin_anew: "改从预设开始",
    other_tab: "另一个标签页改动了这份工作。这里显示的是改动之前的内容，没有覆盖它。",
    copied: "另一个标签页也改动了这份工作。两份都在“文件”的“最近的工作”里：您在这里的改动已另存为副本，以后也存在副本里。",
    take_other: "用另一个标签页的",
    keep_copy: "把这里的存为副本",
    full: "浏览器的存储空间已满，最近的改动还没有保存。请保存为文件，或删除不再需要的工作。",
    off: "浏览器不允许保存（可能是无痕模式，或禁用了存储）：关闭页面，改动就没有了。请保存为文件。",
    unwritten: "页面没有载入完整，最近的改动还没有保存。请检查网络，不要关闭页面。",
    unkeepable: "最近的改动还没有保存，改正下面这处后会自动保存：",
    unkept: "现在的工作还没有保存，打开别的就没有了。请先保存为文件。",
    open_anyway: "不保存，直接打开",
    tidy_up: "清理最近的工作",
    lost: "上次的工作已损坏，打不开；它仍留在“文件”的列表里。",
    stumbled: "上次打开这份工作时页面没能启动，所以没有再自动打开；它仍留在“文件”的列表里。",

    share_title: "分享",
    link: "链接",
    copy: "复制链接",
    copied_link: "已复制。",
    copy_refused: "浏览器不允许复制。链接已选中，请按 Ctrl+C 复制。",
    link_privacy: "数据都在链接里，得到链接的人就能看到；它们在 # 之后，不会发给任何服务器。",
    qr: "这个链接的二维码",
    qr_note: "用手机扫一扫即可打开。",
    file_instead: "请改为保存文件，发给对方打开。",
    this_computer: "这个链接指向本机，只有这台电脑能打开。",
    this_network: "这个链接指向内部网络，只有同一网络里的人能打开。",

    link_title: "收到的链接",
    link_same: "没有改动任何数据。",
    link_kept: "现在的工作不会丢，可以从“文件”里再打开。",
    show: "看结果",
    show_meeting: "开始演示",
    opens_as: "打开后进入",
    opens: ["推演页", "演示"],
    not_now: "不打开",
    link_refused: "这个链接打不开",
    link_advice: "请让对方重新复制整个链接，或改为发送文件。页面上的内容没有变动。",
};

pub(super) const EN: KeepWords = KeepWords {
    files: "File",
    files_hint: "Save and open files, recent work, start anew",
    share: "Share",
    share_hint: "Make a link and a QR code",
    close: "Close",

    save_title: "Save a file",
    save_note: "A file holds all scenarios and data: to back up, to take along, to send to a colleague.",
    save: "Save file",
    open_title: "Open a file",
    open_note: "You can also drop an .xuewei.json file anywhere on the page.",
    choose: "Choose a file…",
    new_title: "Start anew",
    recent_title: "Recent work",
    recent_note: "Changes are kept in this browser by themselves; your present work stays here when you open something else.",
    recent_none: "Nothing yet. As soon as you change anything, it is kept here.",
    recent_off: "The browser does not allow anything to be kept. Please save a file.",
    current: "on the page now",
    open: "Open",
    delete: "Delete",
    deleted: "deleted",
    undo: "Undo",
    damaged: "Damaged, cannot be opened",
    nameless: "Unnamed",
    drop: "Drop the file to open it",

    file_refused: "This file cannot be opened",
    unchanged: "Your work is as it was.",
    file_unreadable: "The browser cannot read this file. Please check that it was not moved or deleted, and try again.",

    begin_anew: "Start from the preset instead",
    other_tab: "Another tab has changed this work. What you see here is from before that change, and has not replaced it.",
    copied: "Another tab has changed this work, too. Both are under “File”, “Recent work”: your changes here are now a copy of their own, and go on being kept there.",
    take_other: "Use the other tab’s",
    keep_copy: "Keep this one as a copy",
    full: "The browser’s storage is full: your latest changes are not kept yet. Please save a file, or delete work you no \
           longer need.",
    off: "The browser does not allow anything to be kept (a private window, or storage switched off): when you close the \
          page, your changes are gone. Please save a file.",
    unwritten: "The page is not complete, and the latest changes are not kept yet. Please check the connection, and leave the page open.",
    unkeepable: "Your latest changes are not kept yet; they will be once this is put right:",
    unkept: "Your present work is not kept, and would be lost by opening something else. Please save a file first.",
    open_anyway: "Open without saving",
    tidy_up: "Tidy up recent work",
    lost: "The work you did last is damaged and cannot be opened; it is still in the list under “File”.",
    stumbled: "The page did not start with this work last time, so it was not opened again; it is still in the list under \
               “File”.",

    share_title: "Share",
    link: "Link",
    copy: "Copy link",
    copied_link: "Copied.",
    copy_refused: "The browser does not allow copying. The link is selected: press Ctrl+C.",
    link_privacy: "The link holds the data: whoever has it can see them. They stand after the # and are sent to no server.",
    qr: "QR code of this link",
    qr_note: "Scan it with a phone to open it there.",
    file_instead: "Please save a file and send that instead.",
    this_computer: "This link points to your own machine: only this computer can open it.",
    this_network: "This link points to an internal network: only people in the same network can open it.",

    link_title: "A link you received",
    link_same: "Nothing was changed.",
    link_kept: "Your present work is not lost: you can open it again under “File”.",
    show: "Show the result",
    show_meeting: "Start the meeting",
    opens_as: "It opens as",
    opens: ["the page", "a meeting"],
    not_now: "Don’t open",
    link_refused: "This link cannot be opened",
    link_advice: "Please ask for the whole link again, or for a file. The page is as it was.",
};
