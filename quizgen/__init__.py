"""Training quizzes from speeches and policy documents: banks, papers, browser self-tests."""

__version__ = "0.1.0"
