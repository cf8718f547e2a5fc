# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src src
RUN dotnet build src/Luna.Api/Luna.Api.csproj -c Release
# Handlers and routes are compiled here once instead of at every start; see docs/building.md. No database is asked.
WORKDIR /generated
RUN LUNA_HOME=/generated/home ConnectionStrings__Luna=Host=none \
    dotnet /source/src/Luna.Api/bin/Release/net10.0/Luna.Api.dll codegen write
WORKDIR /source
RUN dotnet publish src/Luna.Api/Luna.Api.csproj -c Release --no-restore -o /app \
    -p:GeneratedCode=/generated/Internal/Generated -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# curl only for the health check.
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
COPY THIRD-PARTY-NOTICES.md ./
COPY licenses licenses
RUN mkdir -p /var/lib/luna && chown "$APP_UID" /var/lib/luna
ENV LUNA_HOME=/var/lib/luna ASPNETCORE_HTTP_PORTS=8080
VOLUME /var/lib/luna
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD curl -fsS -o /dev/null http://127.0.0.1:8080/health/ready || exit 1
ENTRYPOINT ["dotnet", "Luna.Api.dll"]
