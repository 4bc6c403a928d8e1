//! The page's side: who does the work, and what becomes of it when they are lost.

/// Who does the work.
#[derive(Debug, PartialEq)]
pub enum Side<W, P> {
    /// Nobody: nothing has been asked yet, or who did it is lost.
    Nobody,
    /// A worker that is on its way.
    Coming(W),
    /// A worker that has said that it stands.
    Worker(W),
    /// The page, for as long as it is open: a worker could not start.
    Page(P),
}

/// What becomes of a job when who should do it is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The page does it.
    OnPage,
    /// It has failed: what has brought down a worker would bring down the page.
    Failed,
}

impl<W, P: Default> Side<W, P> {
    /// A worker says that it stands; `false`: none is on its way.
    pub fn stands(&mut self) -> bool {
        match std::mem::replace(self, Self::Nobody) {
            Self::Coming(worker) => {
                *self = Self::Worker(worker);
                true
            }
            other => {
                *self = other;
                false
            }
        }
    }

    /// Whether it is waited for no longer than patience lasts. A worker that stands may take its time.
    pub fn tries_patience(&self) -> bool {
        matches!(self, Self::Coming(_))
    }

    /// Who does the work is lost, or can make nothing of it. The page takes over only from a worker that never stood;
    /// after one that did, the next job has another one.
    pub fn lose(&mut self) -> Fate {
        match self {
            Self::Nobody | Self::Coming(_) => {
                *self = Self::Page(P::default());
                Fate::OnPage
            }
            Self::Worker(_) => {
                *self = Self::Nobody;
                Fate::Failed
            }
            Self::Page(_) => Fate::Failed,
        }
    }
}
