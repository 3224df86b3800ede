FROM python:3.11-slim AS builder
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
RUN python -m venv /opt/derek
ENV PATH=/opt/derek/bin:$PATH
# The locked packages change less often than Derek: a layer of their own.
COPY requirements.lock ./
RUN pip install --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY corpus corpus
COPY templates templates
COPY handlers handlers
COPY bot bot
RUN pip install --no-deps --no-build-isolation .

FROM python:3.11-slim
# The home of the user is the volume: whatever a library caches stays there.
RUN useradd --uid 10001 --user-group --home-dir /data --no-create-home --shell /usr/sbin/nologin derek \
    && install --directory --owner derek --group derek /data
COPY --from=builder /opt/derek /opt/derek
ENV PATH=/opt/derek/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONUTF8=1 \
    OPENBLAS_NUM_THREADS=1 \
    DATABASE_URL=sqlite:////data/derek.sqlite \
    STATE_PATH=/data/state.sqlite \
    HEALTH_PORT=8081
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=90s --retries=3 CMD ["derek", "health"]
ENTRYPOINT ["derek"]
CMD ["run"]
